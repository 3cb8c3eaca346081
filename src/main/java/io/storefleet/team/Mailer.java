package io.storefleet.team;

import io.storefleet.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Sends service mails where mail is set up; else nothing. */
public interface Mailer {

    /** A plain-text mail; {@code tenant} is the agency it is written for, if any. */
    record Mail(@Nullable TenantId tenant, String to, String subject, String text) {

        /** Without address and text: texts hold links. */
        @Override
        public String toString() {
            return "Mail[]";
        }
    }

    /** Hands the mail over and returns at once; call it after the transaction. */
    void send(Mail mail);

    /** Whether mails leave this installation. */
    boolean delivers();
}
