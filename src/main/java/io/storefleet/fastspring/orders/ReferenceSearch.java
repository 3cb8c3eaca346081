package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.fastspring.accounts.Accounts;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.internal.ApiError;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds an order by the name buyers know it by: directly, else by way of its account (contract 2.1). */
final class ReferenceSearch {

    private final Caller caller;
    private final Orders orders;

    ReferenceSearch(Caller caller, Orders orders) {
        this.caller = caller;
        this.orders = orders;
    }

    Optional<Order> find(OrderReference reference) {
        return direct(reference).or(() -> byAccount(reference));
    }

    private Optional<Order> direct(OrderReference reference) {
        ApiPath path = ApiPath.of("/orders/{reference}", "reference", List.of(reference.value()));
        try {
            return caller.get(path, Resource.ORDERS).items().stream()
                    .filter(item -> ApiError.of(item).isEmpty())
                    .map(item -> Optional.ofNullable(OrderReader.read(Fields.of(item))))
                    .flatMap(Optional::stream)
                    .filter(order -> reference.equals(order.references().reference()))
                    .findFirst();
        } catch (RequestRefused | NotFoundOrThrottled _) {
            return Optional.empty();
        }
    }

    private Optional<Order> byAccount(OrderReference reference) {
        var accounts = new Accounts(caller);
        return accounts.find(new AccountLookup.ByOrderReference(reference.value())).stream()
                .map(AccountMatch::id)
                .flatMap(id -> accounts.get(id).charges().stream())
                .filter(charge -> reference.value().equals(charge.orderReference()))
                .flatMap(ReferenceSearch::order)
                .findFirst()
                .flatMap(this::read);
    }

    private static Stream<OrderId> order(Charge charge) {
        return Stream.of(Objects.requireNonNullElse(charge.order(), ""))
                .filter(OrderId::isValid)
                .map(OrderId::new);
    }

    private Optional<Order> read(OrderId id) {
        return orders.get(List.of(id)).getFirst() instanceof ItemResult.Success<Order> found
                ? Optional.of(found.value())
                : Optional.empty();
    }
}
