package no.endorinn.lending.loans;

/** Who does something to a loan. */
public enum Side {
    BORROWER,
    STAFF,
    CLOCK
}
