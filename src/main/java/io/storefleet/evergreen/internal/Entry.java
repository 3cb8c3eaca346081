package io.storefleet.evergreen.internal;

import io.storefleet.fastspring.SecretUrl;

/** What a visitor is let do. */
public sealed interface Entry {

    /** The code was right: this proves it for a few minutes, in a cookie. */
    record Passed(String pass) implements Entry {

        @Override
        public String toString() {
            return "Passed[hidden]";
        }
    }

    /** The code was wrong, too old or used up. */
    record WrongCode() implements Entry {}

    /** There were too many wrong codes, or too many were asked for. */
    record Enough() implements Entry {}

    /** FastSpring's login is made: there to go now. */
    record Through(SecretUrl login) implements Entry {}

    /** FastSpring gives no login at the moment. */
    record Wait() implements Entry {}

    /** It took too long, or FastSpring refuses: nothing more is tried. */
    record GivenUp() implements Entry {}

    /** No right code was given here. */
    record NoPass() implements Entry {}
}
