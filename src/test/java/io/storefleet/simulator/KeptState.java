package io.storefleet.simulator;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.Credentials;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens the demo world, the kept one where the directory holds one, and keeps it for the next start. */
final class KeptState {

    private static final String STATE = "simulator.json";
    private static final String LINKS = "simulator-links.log";

    private final SimulatorSettings.Demo demo;
    private final Clock clock;

    KeptState(SimulatorSettings.Demo demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    /** The file that links are appended to, or null when nothing is kept. */
    @Nullable Path links() {
        Path directory = demo.directory();
        return directory == null ? null : directory.resolve(LINKS);
    }

    World open() {
        Path directory = demo.directory();
        if (directory == null) {
            int accounts = demo.accounts().orElse(World.DEFAULT_ACCOUNTS);
            return new World(new World.Plan(demo.seed(), accounts, today()), Map.of());
        }
        try {
            Files.createDirectories(directory);
            return open(directory.resolve(STATE));
        } catch (JacksonException | DateTimeParseException spoiled) {
            throw new UncheckedIOException(new IOException(STATE + " is no state of a simulator", spoiled));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The simulator cannot keep its state in " + directory + ".", unusable);
        }
    }

    private World open(Path file) throws IOException {
        boolean kept = Files.exists(file);
        JsonNode state = kept ? Json.read(Files.readAllBytes(file)) : Json.object();
        if (kept && !state.path("seed").isIntegralNumber()) {
            throw new IOException(STATE + " is no state of a simulator");
        }
        long seed = state.path("seed").asLong(demo.seed());
        int accounts = demo.accounts().orElse(state.path("accounts").asInt(World.DEFAULT_ACCOUNTS));
        LocalDate today =
                state.has("today") ? LocalDate.parse(state.path("today").asString()) : today();
        World.Plan plan =
                new World.Plan(seed, accounts, today, state.path("starts").asInt(-1) + 1);
        World world = new World(plan, credentials(state.path("stores")));
        Path next = file.resolveSibling(STATE + ".new");
        Files.writeString(next, Json.pretty(write(world, plan)));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return world;
    }

    private LocalDate today() {
        LocalDate given = demo.today();
        return given == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : given;
    }

    private static Map<String, Credentials> credentials(JsonNode stores) {
        Map<String, Credentials> pairs = new HashMap<>();
        for (JsonNode store : stores) {
            Credentials pair = new Credentials(
                    store.path("user").asString(), store.path("password").asString());
            pairs.put(store.path("name").asString(), pair);
        }
        return pairs;
    }

    private static ObjectNode write(World world, World.Plan plan) {
        ObjectNode state = Json.object()
                .put("seed", plan.seed())
                .put("accounts", plan.accounts())
                .put("today", plan.today().toString())
                .put("starts", plan.starts());
        ArrayNode stores = state.putArray("stores");
        for (SimulatedStore store : world.stores()) {
            stores.addObject()
                    .put("name", store.slug())
                    .put("user", store.user())
                    .put("password", store.password());
        }
        return state;
    }
}
