package io.storefleet.accounts.internal;

import io.storefleet.accounts.AccountDetail;
import io.storefleet.accounts.AccountDetail.Residence;
import io.storefleet.fastspring.accounts.Account.Contact;
import io.storefleet.fastspring.accounts.Account.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hides e-mail, phone and address, also where a buyer or seller has written an e-mail address into another field. */
final class Masking {

    static final String HIDDEN = "•••";

    private Masking() {}

    static AccountDetail masked(AccountDetail account) {
        var contact = account.contact();
        var residence = account.residence();
        return new AccountDetail(
                account.id(),
                new Contact(
                        text(contact.first()),
                        text(contact.last()),
                        text(contact.email()),
                        text(contact.company()),
                        phone(contact.phone()),
                        contact.subscribed()),
                new Residence(
                        residence.address().isEmpty() ? List.of() : List.of(HIDDEN),
                        residence.country(),
                        residence.language()),
                new Lookup(account.lookup().global(), text(account.lookup().custom())),
                account.portal(),
                account.payment(),
                account.charges(),
                account.orders(),
                account.subscriptions(),
                true,
                account.readAt());
    }

    /** Text without an e-mail address stays as it is; {@code ada@example.org} becomes {@code a•••@e•••.org}. */
    static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return text;
        }
        var host = text.substring(at + 1);
        int dot = host.lastIndexOf('.');
        return first(text.substring(0, at)) + HIDDEN + "@" + first(host) + HIDDEN
                + (dot < 0 ? "" : host.substring(dot));
    }

    /** {@code ••• 42}: the last two digits, of a number that has at least six. */
    static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("\\D", "");
        return digits.length() < 6 ? HIDDEN : HIDDEN + " " + digits.substring(digits.length() - 2);
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
