package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.products.Product;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.internal.rows.Erased.Whom;
import io.storefleet.mirror.internal.rows.SetWriter.Call;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Maps each kind of object to its rows and hands them on as sets. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SetMirrorWriter implements MirrorWriter {

    private final SetWriter rows;
    private final CodeRows codes;
    private final ReturnRows returns;
    private final Erased erased;

    SetMirrorWriter(SetWriter rows, CodeRows codes, ReturnRows returns, Erased erased) {
        this.rows = rows;
        this.codes = codes;
        this.returns = returns;
        this.erased = erased;
    }

    @Override
    public Written orders(StoreId store, Collection<Order> orders, Instant asOf) {
        var left = erased.without(store, orders, SetMirrorWriter::whom);
        var raw = erased.kept(store, left);
        var written = write(
                new Call(store, Table.ORDER, asOf, true, true),
                left.stream().map(each -> OrderTelling.of(each, raw.apply(each), asOf)));
        rows.write(
                new Call(store, Table.ACCOUNT, asOf, false, false),
                left.stream().flatMap(each -> buyer(each, asOf)).toList());
        returns.write(store, left.stream().flatMap(ReturnTelling::in), asOf);
        return written;
    }

    @Override
    public void returns(StoreId store, Collection<Return> told, Instant asOf) {
        var left = erased.without(
                store,
                told,
                each -> new Whom(
                        each.parties().account(), each.parties().customer().email()));
        returns.write(store, left.stream().map(ReturnTelling::of), asOf);
    }

    private static Whom whom(Order order) {
        return new Whom(order.parties().account(), order.parties().customer().email());
    }

    private static Stream<Telling> buyer(Order order, Instant asOf) {
        var account = order.parties().account();
        return account == null ? Stream.empty() : Stream.of(AccountTelling.buyer(account, order, asOf));
    }

    @Override
    public Written subscriptions(StoreId store, Collection<Subscription> subscriptions, Instant asOf) {
        var left = erased.without(
                store, subscriptions, each -> new Whom(each.origin().account(), null));
        var written = write(
                new Call(store, Table.SUBSCRIPTION, asOf, true, true),
                left.stream().map(each -> SubscriptionTelling.of(each, asOf)));
        rows.write(
                new Call(store, Table.ACCOUNT, asOf, false, false),
                left.stream()
                        .map(each -> each.origin().account())
                        .filter(Objects::nonNull)
                        .map(AccountTelling::named)
                        .toList());
        return written;
    }

    @Override
    public Written accounts(StoreId store, Collection<Account> accounts, Instant asOf) {
        var left = erased.without(
                store, accounts, each -> new Whom(each.id(), each.contact().email()));
        return write(
                new Call(store, Table.ACCOUNT, asOf, true, true),
                left.stream().map(each -> AccountTelling.of(each, asOf)));
    }

    @Override
    public Written accountIds(StoreId store, Collection<AccountId> ids, Instant asOf) {
        var left = erased.without(store, ids, each -> new Whom(each, null));
        return write(
                new Call(store, Table.ACCOUNT, asOf, false, true), left.stream().map(AccountTelling::named));
    }

    @Override
    public Written products(StoreId store, Collection<Product> products, Instant asOf) {
        return write(
                new Call(store, Table.PRODUCT, asOf, true, true),
                products.stream().map(each -> ShopTelling.of(each, asOf)));
    }

    @Override
    public Written coupons(StoreId store, Collection<CouponCodes> coupons, Instant asOf) {
        var byPath = new LinkedHashMap<String, CouponCodes>();
        coupons.forEach(each -> byPath.put(each.coupon().path().value(), each));
        var tellings =
                byPath.values().stream().map(each -> ShopTelling.of(each, asOf)).toList();
        var result = rows.write(new Call(store, Table.COUPON, asOf, true, true), tellings);
        Stream.concat(result.added().stream(), result.changed().stream())
                .sorted()
                .forEach(path -> codes.replace(
                        store, path, Objects.requireNonNull(byPath.get(path)).codes()));
        return result.written(tellings.size());
    }

    @Override
    public int gone(StoreId store, ObjectKind kind, Collection<String> ids, Instant asOf) {
        if (kind == ObjectKind.ORDER) {
            returns.gone(store, ids, asOf);
        }
        return rows.gone(store, Table.of(kind), new HashSet<>(ids), asOf);
    }

    private Written write(Call call, Stream<Telling> tellings) {
        List<Telling> all = tellings.toList();
        int met = (int) all.stream().map(Telling::id).distinct().count();
        return rows.write(call, all).written(met);
    }
}
