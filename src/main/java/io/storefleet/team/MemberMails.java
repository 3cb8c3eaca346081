package io.storefleet.team;

import io.storefleet.tenancy.MemberId;
import java.util.Locale;
import java.util.function.Function;

/** Writes mails to members of the bound tenant; their addresses stay in this module. */
public interface MemberMails {

    /** Subject and plain text of a mail: neither a sign-in link nor personal data of anybody's customers. */
    record Text(String subject, String body) {

        @Override
        public String toString() {
            return "Text[]";
        }
    }

    /**
     * Hands a mail over after the running transaction, written in the member's language, English where they have chosen
     * none. Nobody gets one who is no longer a member.
     */
    void send(MemberId member, Function<Locale, Text> text);
}
