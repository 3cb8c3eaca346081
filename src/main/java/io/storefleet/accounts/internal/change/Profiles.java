package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.AccountChange;
import io.storefleet.fastspring.accounts.AccountChange.ContactChange;
import io.storefleet.fastspring.accounts.AccountDraft;
import io.storefleet.fastspring.accounts.AccountDraft.ContactDraft;
import io.storefleet.fastspring.accounts.AddressDraft;
import io.storefleet.fastspring.accounts.Locality;
import java.util.EnumMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Profiles as the client has them. */
final class Profiles {

    static final Set<Field> CONTACT = Set.of(Field.FIRST, Field.LAST, Field.EMAIL, Field.COMPANY, Field.PHONE);

    private Profiles() {}

    static AccountProfile of(Account account) {
        var values = new EnumMap<Field, String>(Field.class);
        var contact = account.contact();
        put(values, Field.FIRST, contact.first());
        put(values, Field.LAST, contact.last());
        put(values, Field.EMAIL, contact.email());
        put(values, Field.COMPANY, contact.company());
        put(values, Field.PHONE, contact.phone());
        var address = account.address();
        put(values, Field.LINE1, address.line1());
        put(values, Field.LINE2, address.line2());
        put(values, Field.CITY, address.city());
        put(values, Field.POSTAL_CODE, address.postalCode());
        put(values, Field.REGION, address.region());
        put(values, Field.REGION_CUSTOM, address.regionCustom());
        put(values, Field.LANGUAGE, account.language());
        put(values, Field.COUNTRY, account.country());
        return new AccountProfile(values);
    }

    private static void put(EnumMap<Field, String> values, Field field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    static AccountDraft draft(AccountProfile wanted) {
        var contact = new ContactDraft(
                wanted.get(Field.FIRST),
                wanted.get(Field.LAST),
                wanted.get(Field.EMAIL),
                wanted.values().get(Field.COMPANY),
                wanted.values().get(Field.PHONE));
        return new AccountDraft(contact, address(wanted), locale(wanted), null);
    }

    /** @param set what is to be different, and the e-mail address with any of the contact */
    static AccountChange change(AccountProfile set) {
        var values = set.values();
        var email = values.get(Field.EMAIL);
        var contact = email == null
                ? null
                : new ContactChange(
                        email,
                        values.get(Field.FIRST),
                        values.get(Field.LAST),
                        values.get(Field.COMPANY),
                        values.get(Field.PHONE));
        return new AccountChange(contact, address(set), locale(set), null);
    }

    private static AddressDraft address(AccountProfile told) {
        var values = told.values();
        return new AddressDraft(
                values.get(Field.LINE1),
                values.get(Field.LINE2),
                values.get(Field.CITY),
                values.get(Field.REGION),
                values.get(Field.REGION_CUSTOM),
                values.get(Field.POSTAL_CODE));
    }

    private static @Nullable Locality locale(AccountProfile told) {
        var language = told.values().get(Field.LANGUAGE);
        var country = told.values().get(Field.COUNTRY);
        return language == null && country == null ? null : new Locality(language, country);
    }
}
