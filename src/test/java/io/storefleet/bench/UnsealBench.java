package io.storefleet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.TestContext;
import io.storefleet.vault.Place;
import io.storefleet.vault.SealBrokenException;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** Credentials opened per second with the tenant's key in memory, against Jasypt's cipher and against bare AES-GCM. */
final class UnsealBench implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int ATTACKS = 1_000_000;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final byte[] CREDENTIAL = "demo-user\nnot-a-password-not-a-password".getBytes(UTF_8);
    private static final Place PLACE = new Place("tenant.store_credential.sealed", "row-1");

    @Override
    public String name() {
        return "unseal";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .initializers(new TestContext())
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            var vault = context.getBean(Vault.class);
            var tenants = context.getBean(Tenants.class);
            Tenancy.call(Actor.house(tenants.add("Bench").id()), () -> {
                measure(vault, report);
                return true;
            });
        }
    }

    private static void measure(Vault vault, BenchReport report) {
        var sealed = vault.seal(PLACE, CREDENTIAL);
        var jasypt = Ciphers.jasypt(CREDENTIAL);
        var bare = Ciphers.bareAesGcm(CREDENTIAL);
        Runnable ours = () -> check(vault.open(PLACE, sealed));
        var overJasypt = new double[ROUNDS];
        var overBare = new double[ROUNDS];
        var rates = new double[ROUNDS];
        rate(ours);
        rate(() -> check(bare.get()));
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = rate(ours);
            overBare[round] = rates[round] / rate(() -> check(bare.get()));
            overJasypt[round] = rates[round] / rate(() -> check(jasypt.get()));
            report.line(String.format(
                    Locale.ROOT,
                    "round %d: %.0f/s, %.2f x bare, %.0f x Jasypt",
                    round + 1,
                    rates[round],
                    overBare[round],
                    overJasypt[round]));
        }
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("jasypt", BenchReport.spread(overJasypt));
        further.put("bare", BenchReport.spread(overBare));
        further.put("goal_bare", 0.8);
        further.put("per_second", Math.round(BenchReport.median(rates)));
        further.put("attacks", ATTACKS);
        further.put("opened", attack(vault, sealed));
        report.end(BenchReport.median(overJasypt), 200, further);
    }

    /** Operations a second over about one second. */
    private static double rate(Runnable operation) {
        long start = System.nanoTime();
        long done = 0;
        long elapsed;
        do {
            operation.run();
            done++;
            elapsed = System.nanoTime() - start;
        } while (elapsed < ROUND_NANOS);
        return done * 1e9 / elapsed;
    }

    private static void check(byte[] opened) {
        if (opened.length != CREDENTIAL.length) {
            throw new IllegalStateException("a credential did not come back whole");
        }
    }

    /** How many altered or moved values open; half are moved, half have one bit flipped. */
    private static int attack(Vault vault, Sealed sealed) {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(42);
        int opened = 0;
        for (int i = 0; i < ATTACKS; i++) {
            boolean move = i % 2 == 0;
            var place = move ? new Place(PLACE.column(), "row-" + (i + 2)) : PLACE;
            opened += opens(vault, place, move ? sealed : flipped(sealed, random)) ? 1 : 0;
        }
        return opened;
    }

    private static Sealed flipped(Sealed sealed, RandomGenerator random) {
        var bytes = sealed.bytes();
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return new Sealed(bytes);
    }

    private static boolean opens(Vault vault, Place place, Sealed sealed) {
        try {
            vault.open(place, sealed);
            return true;
        } catch (SealBrokenException e) {
            return false;
        }
    }

    /** The vault and what it stands on, without pages; no component, or every test's scan would take it in. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan({"io.storefleet.tenancy", "io.storefleet.vault"})
    @ConfigurationPropertiesScan("io.storefleet.vault")
    static class Parts {}
}
