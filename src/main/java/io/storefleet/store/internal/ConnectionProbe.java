package io.storefleet.store.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.store.ConnectionReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries out a client: does the store answer, what is in it, is it the one we know? Remote calls only. */
@Component
class ConnectionProbe {

    /** A report and, where the store answered, what was seen. */
    record Finding(ConnectionReport report, KnownObjects seen) {}

    /** By its products: cheap, and without personal data. */
    ConnectionReport test(FastSpring client) {
        try {
            return ConnectionReport.good(client.products().ids().size());
        } catch (FastSpringException problem) {
            return ConnectionReport.of(problem);
        }
    }

    /** A test that also notes what the store holds. */
    Finding explore(FastSpring client) {
        List<ProductPath> products;
        try {
            products = client.products().ids();
        } catch (FastSpringException problem) {
            return new Finding(ConnectionReport.of(problem), new KnownObjects(null, null));
        }
        var product = products.isEmpty() ? null : products.getFirst().value();
        return new Finding(ConnectionReport.good(products.size()), new KnownObjects(firstAccount(client), product));
    }

    private static @Nullable String firstAccount(FastSpring client) {
        try {
            var ids = client.accounts().ids(1, 1).items();
            return ids.isEmpty() ? null : ids.getFirst().value();
        } catch (FastSpringException notNeeded) {
            // Only a help for a later proof; the connection itself is good.
            return null;
        }
    }

    /**
     * Whether the client opens the store in which these objects were seen. An account decides, since products of the same
     * name exist in many stores.
     *
     * @throws FastSpringException when the store gives no usable answer
     */
    boolean holds(FastSpring client, KnownObjects known) {
        var account = known.account();
        if (account != null) {
            return hasAccount(client, account);
        }
        var product = known.product();
        return product != null && client.products().ids().contains(new ProductPath(product));
    }

    private static boolean hasAccount(FastSpring client, String account) {
        try {
            client.accounts().get(new AccountId(account));
            return true;
        } catch (RequestRefused unknown) {
            return false;
        }
    }
}
