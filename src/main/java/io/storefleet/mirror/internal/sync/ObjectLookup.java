package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.internal.rows.CouponCodes;
import io.storefleet.mirror.internal.rows.MirrorWriter;
import io.storefleet.mirror.internal.rows.Written;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks a store for objects by their ids: many a call where the service takes that, else one by one. */
@Component
class ObjectLookup {

    /** The coupon's own object holds no more codes. */
    private static final int CODES_WITHIN = 1_000;

    private final MirrorWriter writer;
    private final Clock clock;

    ObjectLookup(MirrorWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** How many ids one call takes. */
    static int batch(ObjectKind kind) {
        return switch (kind) {
            case ORDER, SUBSCRIPTION, PRODUCT -> 50;
            case ACCOUNT, COUPON -> 1;
        };
    }

    /** @throws io.storefleet.fastspring.FastSpringException when the store gives no usable answer */
    Looked look(FastSpring client, StoreId store, ObjectKind kind, Collection<String> ids) {
        var asked = clock.instant();
        if (ids.isEmpty()) {
            return Looked.nothing(asked);
        }
        return switch (kind) {
            case ORDER ->
                many(asked, client.orders().get(typed(ids, OrderId::new)), all -> writer.orders(store, all, asked));
            case SUBSCRIPTION ->
                many(
                        asked,
                        client.subscriptions().get(typed(ids, SubscriptionId::new)),
                        all -> writer.subscriptions(store, all, asked));
            case PRODUCT ->
                many(
                        asked,
                        client.products().get(typed(ids, ProductPath::new)),
                        all -> writer.products(store, all, asked));
            case ACCOUNT -> each(ids, id -> account(client, store, id));
            case COUPON -> each(ids, id -> coupon(client, store, id));
        };
    }

    private Looked account(FastSpring client, StoreId store, String id) {
        return one(
                id,
                () -> client.accounts().get(new AccountId(id)),
                (account, asked) -> writer.accounts(store, List.of(account), asked));
    }

    private Looked coupon(FastSpring client, StoreId store, String id) {
        return one(
                id,
                () -> withCodes(client, new CouponPath(id)),
                (coupon, asked) -> writer.coupons(store, List.of(coupon), asked));
    }

    private static CouponCodes withCodes(FastSpring client, CouponPath path) {
        var coupon = client.coupons().get(path);
        var all = coupon.codes().size() < CODES_WITHIN
                ? coupon.codes()
                : client.coupons().codes(path);
        return new CouponCodes(coupon, all);
    }

    private <T> Looked one(String id, Supplier<T> call, Put<T> put) {
        var asked = clock.instant();
        try {
            var found = call.get();
            return new Looked(asked, Set.of(id), Set.of(), () -> put.into(found, asked));
        } catch (RequestRefused refused) {
            if (refused.isExplained() && inWords(refused.code(), refused.text())) {
                return new Looked(asked, Set.of(), Set.of(id), () -> Written.NOTHING);
            }
            throw refused;
        }
    }

    private interface Put<T> {
        Written into(T thing, Instant asked);
    }

    private static <T> Looked many(Instant asked, List<ItemResult<T>> results, Function<List<T>, Written> write) {
        var found = new HashSet<String>();
        var absent = new HashSet<String>();
        var things = results.stream()
                .mapMulti((ItemResult<T> result, java.util.function.Consumer<T> into) -> {
                    switch (result) {
                        case ItemResult.Success<T> good -> {
                            found.add(good.id());
                            into.accept(good.value());
                        }
                        case ItemResult.Failure<T> bad -> {
                            if (inWords(bad.code(), bad.text())) {
                                absent.add(bad.id());
                            }
                        }
                    }
                })
                .toList();
        return new Looked(asked, found, absent, () -> write.apply(things));
    }

    private static Looked each(Collection<String> ids, Function<String, Looked> look) {
        return ids.stream().map(look).reduce(Looked::and).orElseThrow();
    }

    /** Whether the service has said that there is no such thing, and not only failed to show it. */
    static boolean inWords(String code, String text) {
        return !code.equals(ItemResult.Failure.MISSING)
                && !code.equals(ItemResult.Failure.UNUSABLE)
                && text.toLowerCase(Locale.ROOT).contains("not found");
    }

    private static <K> List<K> typed(Collection<String> ids, Function<String, K> type) {
        return ids.stream().map(type).toList();
    }
}
