package io.storefleet.accounts.internal;

import io.storefleet.accounts.AccountDetail;
import io.storefleet.accounts.AccountDetail.Residence;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.Account.Address;
import io.storefleet.fastspring.accounts.Charge;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what pages show of what FastSpring sends. */
final class Details {

    private static final Comparator<Charge> NEWEST_FIRST =
            Comparator.comparing(Charge::timestamp, Comparator.nullsLast(Comparator.reverseOrder()));

    private Details() {}

    static AccountDetail of(Account account, Instant readAt) {
        return new AccountDetail(
                account.id(),
                account.contact(),
                new Residence(lines(account.address()), account.country(), account.language()),
                account.lookup(),
                account.url(),
                account.payment(),
                account.charges().stream().sorted(NEWEST_FIRST).toList(),
                account.orders().size(),
                account.subscriptions().size(),
                false,
                readAt);
    }

    private static List<String> lines(Address address) {
        var town = Stream.of(address.postalCode(), address.city())
                .filter(Details::told)
                .collect(Collectors.joining(" "));
        var region = told(address.regionCustom()) ? address.regionCustom() : address.region();
        return Stream.of(address.company(), address.line1(), address.line2(), town, region)
                .filter(Details::told)
                .map(String::valueOf)
                .toList();
    }

    private static boolean told(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
