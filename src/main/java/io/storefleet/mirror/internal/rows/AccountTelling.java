package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.orders.Order;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a whole account, the buyer of an order, or a mere id into an account's row. */
final class AccountTelling {

    /** An id alone tells nothing that anything else could contradict. */
    private static final Instant NOTHING_TOLD = Instant.EPOCH;

    private AccountTelling() {}

    static Telling of(Account account, Instant asOf) {
        var contact = account.contact();
        var address = account.address();
        var person = new Person(
                contact.first(),
                contact.last(),
                contact.email(),
                contact.company() == null ? address.company() : contact.company(),
                contact.phone(),
                Stream.of(address.line1(), address.line2())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                address.city(),
                address.postalCode(),
                address.region() == null ? address.regionCustom() : address.region(),
                account.country());
        var cells = person.cells(new Cells())
                .text(15, account.language())
                .flag(contact.subscribed())
                .text(64, account.lookup().global())
                .text(255, account.lookup().custom())
                .whole(account.payment().stored())
                .whole(account.payment().active())
                .flag(true);
        var words = person.words(new SearchText().id(account.id().value()))
                .id(account.lookup().global())
                .key(account.lookup().custom());
        cells.whole(words.open()).whole(words.personal());
        return Telling.of(account.id().value(), null, asOf, cells, RawJson.of(account.raw()));
    }

    /** What the order tells of its buyer, as of the order's last change. */
    static Telling buyer(AccountId id, Order order, Instant asOf) {
        var customer = order.parties().customer();
        var address = order.parties().address();
        var street = Stream.of(address.line1(), address.line2())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var region = address.region().code() == null
                ? address.region().region()
                : address.region().code();
        var person = new Person(
                customer.first(),
                customer.last(),
                customer.email(),
                customer.company(),
                customer.phone(),
                street,
                address.city(),
                address.postalCode(),
                region,
                address.country());
        var changed = Cells.moment(order.state().changed());
        return partial(id, person, changed == null ? asOf : changed);
    }

    static Telling named(AccountId id) {
        return partial(id, Person.UNKNOWN, NOTHING_TOLD);
    }

    private static Telling partial(AccountId id, Person person, Instant asOf) {
        var cells = person.cells(new Cells())
                .text(15, null)
                .flag(null)
                .text(64, null)
                .text(255, null)
                .whole((Integer) null)
                .whole((Integer) null)
                .flag(false);
        var words = person.words(new SearchText().id(id.value()));
        cells.whole(words.open()).whole(words.personal());
        return Telling.of(id.value(), null, asOf, cells, null);
    }

    /** Who somebody is and where. */
    private record Person(
            @Nullable String first,
            @Nullable String last,
            @Nullable String email,
            @Nullable String company,
            @Nullable String phone,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String region,
            @Nullable String country) {

        static final Person UNKNOWN = new Person(null, null, null, null, null, null, null, null, null, null);

        Cells cells(Cells cells) {
            return cells.text(255, first)
                    .text(255, last)
                    .text(255, email)
                    .text(255, company)
                    .text(255, phone)
                    .text(255, street)
                    .text(255, city)
                    .text(255, postalCode)
                    .text(255, region)
                    .country(country);
        }

        SearchText words(SearchText words) {
            return words.words(first)
                    .words(last)
                    .words(company)
                    .words(country)
                    .email(email)
                    .phone(phone)
                    .place(street)
                    .place(city)
                    .place(postalCode);
        }

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }
}
