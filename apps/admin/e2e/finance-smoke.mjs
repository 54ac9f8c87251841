import { chromium } from 'playwright-core';
const base='http://127.0.0.1:41401';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const c=await b.newContext({baseURL:base,locale:'zh-CN',viewport:{width:1440,height:900},reducedMotion:'reduce'});
c.setDefaultTimeout(8000);
const page=await c.newPage();
page.on('pageerror',e=>console.log('PAGEERROR',page.url(),String(e).slice(0,300)));
page.on('console',m=>m.type()==='error'&&console.log('CONSOLE',page.url(),m.text().slice(0,300)));
await page.goto('/');
await page.getByLabel('登录名',{exact:true}).fill('finance');
await page.getByLabel('密码',{exact:true}).fill('fuwutong-demo');
await page.getByRole('button',{name:'登录',exact:true}).click();
await page.getByRole('navigation').first().waitFor();
let n=0;
const shot=async(name)=>{await page.waitForTimeout(700);await page.screenshot({path:`/tmp/finance-shot-${String(++n).padStart(2,'0')}-${name}.png`});console.log(name,await page.locator('h1').first().innerText().catch(()=>'?'))};
const inv=await page.evaluate(async()=>{const r=await fetch('/graphql',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({query:'{openInvoices(first:50){nodes{invoiceId openFen invoice{number}}}}'})});return (await r.json()).data.openInvoices.nodes.filter(x=>x.openFen>100000)});
for (const [p,name] of [['/billing-runs','runs'],['/billing-runs/new','newrun'],['/payments','payments'],['/payments/import','import'],['/receivables','receivables'],['/receivables/invoices','open'],['/credit-notes','notes'],['/month-locks','locks'],['/invoices','invoices'],['/invoices/'+inv[0].invoiceId,'invoice'],['/charges','charges']]) { await page.goto(p); await shot(name); }
await page.goto('/invoices/'+inv[0].invoiceId);
try { await page.getByRole('button',{name:'登记收款'}).click(); await shot('pay'); await page.keyboard.press('Escape'); await page.waitForTimeout(400);} catch(e){console.log('ERR pay',String(e).slice(0,200))}
try { await page.getByRole('button',{name:'更多操作'}).click(); await page.getByRole('menuitem',{name:'开红字发票'}).click(); await page.getByLabel(/冲减金额（元）$/).first().fill('10'); await shot('credit'); } catch(e){console.log('ERR credit',String(e).slice(0,200))}
await page.goto('/payments/import');
const today=new Date(Date.now()+8*3600e3).toISOString().slice(0,10);
const rows=['交易日期,贷方发生额,借方发生额,对方户名,摘要,流水号',`${today},${(inv[0].openFen/100).toFixed(2)},,甲公司,服务费 ${inv[0].invoice.number},Z1`,`${today},1.00,,乙公司,${inv[1].invoice.number},Z2`,`${today},88,,丙,往来,Z3`,`昨天,5,,丁,${inv[1].invoice.number},Z4`];
await page.getByLabel('银行 CSV 文件').setInputFiles({name:'对账单.csv',mimeType:'text/csv',buffer:Buffer.from('\uFEFF'+rows.join('\r\n'))});
await shot('statement');
await page.emulateMedia({colorScheme:'dark'}); await shot('statement-dark'); await page.goto('/receivables'); await shot('receivables-dark');
await page.emulateMedia({colorScheme:'light'}); await page.setViewportSize({width:390,height:844}); await page.goto('/invoices/'+inv[0].invoiceId); await shot('invoice-phone'); await page.goto('/billing-runs/new'); await shot('newrun-phone');
await b.close();
