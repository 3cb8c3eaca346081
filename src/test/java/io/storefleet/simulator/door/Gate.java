package io.storefleet.simulator.door;

import com.sun.net.httpserver.HttpExchange;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a call in when it names its client, carries a store's credentials and spells its method in capitals. */
public final class Gate {

    /** Exactly one of the two is there. */
    record Decision(
            @Nullable SimulatedStore store, @Nullable Reply refusal) {}

    private final World world;

    public Gate(World world) {
        this.world = world;
    }

    Decision decide(HttpExchange exchange) {
        @Nullable String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        if (agent == null || agent.isBlank()) {
            return new Decision(null, Reply.empty(401));
        }
        Optional<SimulatedStore> store = signedIn(exchange.getRequestHeaders().getFirst("Authorization"));
        if (store.isEmpty()) {
            return new Decision(null, Reply.empty(401));
        }
        boolean capitals = exchange.getRequestMethod().chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return capitals ? new Decision(store.get(), null) : new Decision(store.get(), Reply.empty(404));
    }

    private Optional<SimulatedStore> signedIn(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(6).strip());
            String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? world.signedIn(parts[0], parts[1]) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
