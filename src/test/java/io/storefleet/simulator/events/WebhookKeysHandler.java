package io.storefleet.simulator.events;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets the secret a webhook address is signed for with (contract §15.2). */
public final class WebhookKeysHandler {

    private static final int LONGEST = 100;

    private final Switches switches;
    private final Function<SimulatedStore, Webhooks> webhooks;

    public WebhookKeysHandler(Switches switches, Function<SimulatedStore, Webhooks> webhooks) {
        this.switches = switches;
        this.webhooks = webhooks;
    }

    public Map<String, Handler> routes() {
        return Map.of("POST /webhooks/keys", this::set);
    }

    private Reply set(ApiRequest request) {
        JsonNode body = request.json();
        String secret = body.path("hmacSecret").asString("");
        Optional<URI> url = url(body.path("url").asString(""));
        Webhooks hooks = webhooks.apply(request.store());
        boolean stranger =
                switches.isOn(Switch.UNKNOWN_URL) && url.filter(hooks::knows).isEmpty();
        @Nullable String wrongUrl = url.isEmpty() ? "A URL is required." : stranger ? "No webhook has this URL." : null;
        @Nullable String wrongSecret = wrongSecret(secret);
        ObjectNode answer = Json.object();
        if (wrongUrl != null || wrongSecret != null) {
            answer.put("action", "webhooks.update").put("result", "error");
            answer.putObject("error").put("url", wrongUrl).put("hmacSecret", wrongSecret);
            return Reply.json(400, answer);
        }
        url.ifPresent(known -> hooks.secret(known, secret));
        answer.put("url", body.path("url").asString());
        return Reply.json(200, answer.put("action", "webhooks.update").put("result", "success"));
    }

    private static @Nullable String wrongSecret(String secret) {
        if (secret.isBlank()) {
            return "A secret is required.";
        }
        return secret.length() > LONGEST ? "A secret has at most " + LONGEST + " characters." : null;
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(url -> url.getHost() != null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
