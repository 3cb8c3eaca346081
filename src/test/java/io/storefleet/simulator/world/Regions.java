package io.storefleet.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** All regions, drawn by weight. */
final class Regions {

    private static final String LIST = "/simulator/people.json";

    private final List<Region> weighted = new ArrayList<>();

    Regions() {
        try (InputStream stream = Objects.requireNonNull(Regions.class.getResourceAsStream(LIST), LIST)) {
            for (Region region : new JsonMapper().readValue(stream, Region[].class)) {
                for (int n = 0; n < region.weight(); n++) {
                    weighted.add(region);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Region pick(SplittableRandom random) {
        return weighted.get(random.nextInt(weighted.size()));
    }
}
