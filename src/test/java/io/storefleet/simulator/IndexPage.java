package io.storefleet.simulator;

import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;
import java.util.Locale;

/** Says at {@code /} what this server is and what it answers. */
final class IndexPage {

    private static final String CALLS = """
            <div class="card"><h2>API calls</h2><p><code>GET POST /accounts</code> <code>GET POST /accounts/{id}</code>
            <code>GET /accounts/{ids}/authenticate</code> <code>GET POST /coupons</code> <code>GET POST /coupons/{path}</code>
            <code>GET DELETE /coupons/{path}/codes</code> <code>GET POST /products</code> <code>GET DELETE /products/{paths}</code>
            <code>GET POST /products/offers/{path}</code> <code>GET /products/price</code> <code>GET /products/price/{path}</code>
            <code>GET POST /orders</code> <code>GET /orders/{ids}</code> <code>POST /returns</code> <code>GET /returns/{ids}</code></p>
            <p class="soft">With a store's user and password (HTTP Basic) and any User-Agent.</p></div>
            <div class="card"><h2>Controls</h2><p><code>GET /_sim/state</code> <code>PUT /_sim/switches/{name}</code> <code>DELETE /_sim/switches</code>
            <code>POST /_sim/chaos</code> <code>DELETE /_sim/chaos</code> <code>POST /_sim/time</code></p></div></main>
            """;

    private IndexPage() {}

    static Reply of(World world) {
        StringBuilder stores = new StringBuilder();
        for (SimulatedStore store : world.stores()) {
            stores.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td><code>%s</code></td><td class=\"amount\">%,d</td></tr>",
                    Pages.escape(store.name()),
                    Pages.escape(store.user()),
                    store.size()));
        }
        String body = """
                <header><h1>FastSpring simulator</h1><p class="soft">It answers like the FastSpring API, for stores that do not exist.</p></header>
                <main><div class="card scroll"><h2>Stores</h2><table><tr><th>Store</th><th>User</th><th class="amount">Accounts</th></tr>%s</table></div>
                """.formatted(stores);
        return Pages.page(200, "FastSpring simulator", body + CALLS);
    }
}
