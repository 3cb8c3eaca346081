package io.storefleet.simulator.world;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invents the index-th buyer of a store; e-mails are unique within the store, a few people appear in two stores. */
final class People {

    private static final int WITH_PLAIN_MAIL = 1_000;
    private static final String[] COMPANY = {
        "Northlight", "Fernhill", "Brightwater", "Oakline", "Cobalt", "Harrow", "Saltmarsh", "Tinderbox", "Longacre",
        "Pebble", "Quillwork", "Ridgeway", "Sundial", "Lanternfish", "Umber", "Wayfare", "Copperleaf", "Halcyon"
    };
    private static final String[] TRADE = {
        "Studio", "Labs", "Media", "Systems", "Audio", "Design", "Press", "Robotics", "Games", "Analytics", "Works"
    };

    private final Regions regions;
    private final long seed;
    private final int store;
    private final BitSet plainMail = new BitSet(WITH_PLAIN_MAIL);

    People(Regions regions, long seed, int store) {
        this.regions = regions;
        this.seed = seed;
        this.store = store;
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < WITH_PLAIN_MAIL; index++) {
            plainMail.set(index, !isShared(index) && taken.add(localPart(index)));
        }
    }

    /** A buyer with everything that hangs on the person rather than on purchases. */
    record Buyer(Person person, Postal postal, Market market) {}

    Buyer buyer(int index) {
        SplittableRandom named = named(index);
        Region region = regions.pick(named);
        Region.Name first = region.firstName(named);
        Region.Name last = region.lastName(named);
        SplittableRandom random = random(index, 2);
        @Nullable String brand = random.nextInt(100) < 45 ? brand(random) : null;
        @Nullable String company = brand == null ? null : brand + " " + region.legalForm(random);
        @Nullable String phone = random.nextInt(100) < 60 ? region.phoneNumber(random) : null;
        String email = mailName(index) + "@" + domain(brand, random);
        Person person = new Person(first.shown(), last.shown(), email, company, phone);
        return new Buyer(person, region.postal(random), region.market());
    }

    private String mailName(int index) {
        String name = localPart(index);
        if (isShared(index)) {
            return name + (index / 20 + 1);
        }
        boolean plain = index < WITH_PLAIN_MAIL && plainMail.get(index);
        return plain ? name : name + Scramble.sixDigits(index);
    }

    private String localPart(int index) {
        SplittableRandom named = named(index);
        Region region = regions.pick(named);
        String first = region.firstName(named).latin();
        String last = region.lastName(named).latin();
        return switch (named.nextInt(4)) {
            case 0 -> first.charAt(0) + "." + last;
            case 1 -> last + "." + first;
            default -> first + "." + last;
        };
    }

    private static String brand(SplittableRandom random) {
        return COMPANY[random.nextInt(COMPANY.length)] + " " + TRADE[random.nextInt(TRADE.length)];
    }

    private static String domain(@Nullable String brand, SplittableRandom random) {
        boolean own = random.nextInt(100) < 70;
        if (brand != null && own) {
            return brand.toLowerCase(Locale.ROOT).replace(" ", "-") + ".example.com";
        }
        return own ? "example.org" : "example.com";
    }

    /** Namesakes: two different people, two e-mails, one name. */
    private SplittableRandom named(int index) {
        boolean namesake = index > 17 && index % 17 == 3 && !isShared(index);
        return random(namesake ? index - 1 : index, 1);
    }

    /** Every second store has the same person at these places. */
    private static boolean isShared(int index) {
        return index % 20 == 4;
    }

    private SplittableRandom random(int index, int topic) {
        int owner = isShared(index) ? 1_000 + store % 2 : store;
        return Mixing.random(seed, owner * 10L + topic, index);
    }
}
