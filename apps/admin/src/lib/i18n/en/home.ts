export default { welcome: 'x {{name}}' };
