package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.accounts.AccountLookup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One call of the client, with something to ask for.
 *
 * @param changes whether the service may do something because of it
 */
public record EveryCall(String name, boolean changes, Consumer<FastSpring> call) {

    private static final AccountId ADA = new AccountId("acT0aaaaaaaaaaaaaaaaaA");
    private static final AccountId BOB = new AccountId("-cT1aaaaaaaaaaaaaaaaaA");

    /** What a client must be allowed to do to make all calls. */
    public static final Set<Feature> FEATURES = EnumSet.allOf(Feature.class);

    /** Reading calls first, then those that change something. */
    public static List<EveryCall> all() {
        return Stream.concat(reading().stream(), changing().stream()).toList();
    }

    /** All calls that change something. */
    public static List<EveryCall> changing() {
        return ShopCalls.changing();
    }

    /** All calls that only read, in an order that does not change. */
    public static List<EveryCall> reading() {
        List<EveryCall> first = List.of(
                read("accounts.ids", client -> client.accounts().ids(1, 50)),
                read("accounts.find", client -> client.accounts().find(new AccountLookup.ByEmail("ada@example.org"))),
                read("accounts.get", client -> client.accounts().get(ADA)),
                read("accounts.links", client -> client.accounts().links(List.of(ADA, BOB))),
                read("products.ids", client -> client.products().ids()));
        return Stream.of(first, ShopCalls.reading()).flatMap(List::stream).toList();
    }

    private static EveryCall read(String name, Consumer<FastSpring> call) {
        return new EveryCall(name, false, call);
    }

    @Override
    public String toString() {
        return name;
    }
}
