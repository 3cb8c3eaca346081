package io.storefleet.simulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One country's stock of names, streets and towns, as people.json lists it. */
record Region(Market market, int weight, Places places, Names names) {

    /** A name as shown, with its spelling in plain Latin letters for e-mail addresses. */
    record Name(String shown, String latin) {}

    /** Patterns with # for a number, and towns as name, region, postal code. */
    record Places(String phone, Choices street, Choices cities) {}

    /** What people and companies are called. */
    record Names(NameStock first, NameStock last, Choices legal) {}

    /** Written as texts between bars. */
    record Choices(List<String> all) {

        @JsonCreator
        static Choices of(String list) {
            return new Choices(List.of(list.split("\\|")));
        }

        String pick(SplittableRandom random) {
            return all.get(random.nextInt(all.size()));
        }
    }

    /** The same for names; one beyond Latin is followed by a slash and its Latin spelling. */
    record NameStock(List<Name> all) {

        @JsonCreator
        static NameStock of(String list) {
            return new NameStock(
                    Choices.of(list).all().stream().map(Region::name).toList());
        }

        Name pick(SplittableRandom random) {
            return all.get(random.nextInt(all.size()));
        }
    }

    Name firstName(SplittableRandom random) {
        return names.first().pick(random);
    }

    Name lastName(SplittableRandom random) {
        return names.last().pick(random);
    }

    String legalForm(SplittableRandom random) {
        return names.legal().pick(random);
    }

    String phoneNumber(SplittableRandom random) {
        StringBuilder number = new StringBuilder();
        places.phone().chars().forEach(c -> number.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return number.toString();
    }

    Postal postal(SplittableRandom random) {
        String[] town = places.cities().pick(random).split(",", -1);
        String line = places.street().pick(random).replace("#", Integer.toString(1 + random.nextInt(180)));
        @Nullable String region = town[1].isEmpty() ? null : town[1];
        return new Postal(line, null, town[0], region, null, town[2]);
    }

    private static Name name(String entry) {
        int slash = entry.indexOf('/');
        return slash < 0
                ? new Name(entry, latin(entry))
                : new Name(entry.substring(0, slash), entry.substring(slash + 1));
    }

    private static String latin(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
