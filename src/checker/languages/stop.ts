/**
 * Thrown inside of a grammar, to leave what it reads at the first fault, and caught there, where it can go on: a `parse`
 * never throws it.
 */
export class Stop<Fault extends { message: string }> extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

/** The fault of a `Stop`. Anything else that was thrown is a mistake of ours, and thrown on. */
export function faultOf<Fault extends { message: string }>(thrown: unknown): Fault {
  if (!(thrown instanceof Stop)) throw thrown
  return (thrown as Stop<Fault>).fault
}
