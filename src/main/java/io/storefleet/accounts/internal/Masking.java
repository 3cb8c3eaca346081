package io.storefleet.accounts.internal;

import io.storefleet.accounts.AccountDetail;
import io.storefleet.accounts.AccountDetail.Residence;
import io.storefleet.fastspring.accounts.Account.Contact;
import io.storefleet.fastspring.accounts.Account.Lookup;
import io.storefleet.team.Masked;
import java.util.List;

/** Hides e-mail, phone and address, also where a buyer or seller has written an e-mail address into another field. */
final class Masking {

    private Masking() {}

    static AccountDetail masked(AccountDetail account) {
        var contact = account.contact();
        var residence = account.residence();
        return new AccountDetail(
                account.id(),
                new Contact(
                        Masked.text(contact.first()),
                        Masked.text(contact.last()),
                        Masked.text(contact.email()),
                        Masked.text(contact.company()),
                        Masked.phone(contact.phone()),
                        contact.subscribed()),
                new Residence(
                        residence.address().isEmpty() ? List.of() : List.of(Masked.HIDDEN),
                        residence.country(),
                        residence.language()),
                new Lookup(
                        account.lookup().global(), Masked.text(account.lookup().custom())),
                account.portal(),
                account.payment(),
                account.charges(),
                account.orders(),
                account.subscriptions(),
                true,
                account.readAt());
    }
}
