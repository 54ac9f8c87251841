import { type Guessed, GuessLimit } from './guess-limit.js';

/** Where a guess comes from. */
export interface Guesser {
  address: string;
  login: string;
  /** The device that has signed this login in before; null where none is shown. */
  device: string | null;
}

/** Slows who guesses passwords at a server, and nobody else. */
export class SignInGuesses {
  /** By address and login: nobody is locked out by the guesses of others elsewhere. */
  private readonly ofLogin = new GuessLimit(10);
  /** By address alone: one address cannot try many logins. */
  private readonly ofAddress = new GuessLimit(100);
  /** By a device that has signed this login in before: nobody is locked out by others at the same address either. */
  private readonly ofDevice = new GuessLimit(10);

  /** Makes a guess within the limits; a right one forgets the wrong ones before it. */
  async guess(guesser: Guesser, check: () => Promise<boolean>): Promise<Guessed> {
    const { device } = guesser;
    const key = device ?? `${guesser.address} ${guesser.login.slice(0, 64)}`;
    const limit = device === null ? this.ofLogin : this.ofDevice;
    const made =
      device === null ? await this.fromAnywhere(guesser.address, key, check) : await limit.guess(key, check);
    if (made.isRight) limit.forget(key);
    return made;
  }

  /** Within both limits; what the address may not try is no wrong guess of the login. */
  private async fromAnywhere(address: string, key: string, check: () => Promise<boolean>): Promise<Guessed> {
    let made: Guessed = { isRight: false, minutes: 0 };
    const { minutes } = await this.ofLogin.guess(key, async () => {
      made = await this.ofAddress.guess(address, check);
      return made.isRight || made.minutes > 0;
    });
    return minutes > 0 ? { isRight: false, minutes } : made;
  }
}
