package no.endorinn.directory.register;

import java.io.IOException;

/** A register has said something that it does not say by its documentation. What it said is not repeated here. */
final class Misshapen extends IOException {
    private static final long serialVersionUID = 1;

    Misshapen(String what) {
        super(what);
    }
}
