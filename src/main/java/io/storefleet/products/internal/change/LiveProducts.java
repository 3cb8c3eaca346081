package io.storefleet.products.internal.change;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Offer;
import io.storefleet.fastspring.products.Product;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads from the store itself what a change is decided from; whoever asks has shown their right. */
@Component
public class LiveProducts {

    private final StoreClients clients;

    LiveProducts(StoreClients clients) {
        this.clients = clients;
    }

    /** @throws ProductProblem when the store gives no usable answer; to a job, what it answered instead */
    Optional<Product> find(StoreId store, ProductPath path, CallOptions options) {
        return ask(store, options, client -> read(client, path));
    }

    /** A result for each; throws as {@link #find} does. */
    public List<ItemResult<Product>> all(StoreId store, Collection<ProductPath> paths, CallOptions options) {
        return paths.isEmpty()
                ? List.of()
                : ask(store, options, client -> client.products().get(paths));
    }

    List<Offer> offers(StoreId store, ProductPath path, CallOptions options) {
        return ask(store, options, client -> client.products().offers(path));
    }

    private <T> T ask(StoreId store, CallOptions options, Function<FastSpring, T> call) {
        try {
            return call.apply(clients.client(store).with(options));
        } catch (FastSpringException.RequestRefused refused) {
            throw isMissing(refused)
                    ? new ProductProblem(Kind.NOT_FOUND)
                    : new ProductProblem(Kind.REFUSED, "", refused.text());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            if (options.priority() == Priority.JOB) {
                throw failure;
            }
            throw new ProductProblem(Kind.NOT_READ, "", failure.code());
        }
    }

    /** Empty only when the service says in words that there is none. */
    static Optional<Product> read(FastSpring client, ProductPath path) {
        try {
            return Optional.of(client.products().get(path));
        } catch (FastSpringException.RequestRefused refused) {
            if (isMissing(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static boolean isMissing(FastSpringException.RequestRefused refused) {
        return refused.isExplained()
                && refused.code().equals("product")
                && refused.text().toLowerCase(Locale.ROOT).contains("not found");
    }
}
