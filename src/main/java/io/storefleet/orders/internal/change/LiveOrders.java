package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.ReturnSummary;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads from the store itself what a change is decided from; whoever asks has shown their right. */
@Component
class LiveOrders {

    private final StoreClients clients;
    private final CallOptions options;

    @Autowired
    LiveOrders(StoreClients clients) {
        this(clients, CallOptions.person());
    }

    private LiveOrders(StoreClients clients, CallOptions options) {
        this.clients = clients;
        this.options = options;
    }

    /** The same for a row of a job: waits behind people, and throws what the store answered instead of a word for it. */
    LiveOrders forJobs() {
        return new LiveOrders(clients, CallOptions.job());
    }

    Order get(StoreId store, OrderId id) {
        return ask(store, client -> client.orders().get(id));
    }

    /** What was given back of it; reads nothing where nothing was. */
    List<Return> returns(StoreId store, Order order) {
        var ids = order.returns().stream().map(ReturnSummary::id).toList();
        return ids.isEmpty()
                ? List.of()
                : ask(store, client -> client.returns().get(ids)).stream()
                        .flatMap(LiveOrders::told)
                        .toList();
    }

    static Stream<Return> told(ItemResult<Return> result) {
        return result instanceof ItemResult.Success<Return> good ? Stream.of(good.value()) : Stream.empty();
    }

    private <T> T ask(StoreId store, Function<FastSpring, T> question) {
        try {
            return question.apply(clients.client(store).with(options));
        } catch (FastSpringException.RequestRefused refused) {
            throw refused.code().equals("order")
                    ? new OrderProblem(Kind.NOT_FOUND)
                    : new OrderProblem(Kind.NOT_READ, refused.code());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            if (options.priority() == Priority.JOB) {
                throw failure;
            }
            throw new OrderProblem(Kind.NOT_READ, failure.code());
        }
    }
}
