package io.storefleet.simulator.world;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One country's stock of names, streets and towns, as people.json lists it. */
record Region(Market market, int weight, Places places, Names names) {

    /** A name as shown, with its spelling in plain Latin letters for e-mail addresses. */
    record Name(String shown, String latin) {}

    /** Patterns with # for a number, and towns as name, region, postal code; choices stand between bars. */
    record Places(String phone, String street, String cities) {}

    /** Choices between bars, a name beyond Latin followed by a slash and its Latin spelling. */
    record Names(String first, String last, String legal) {}

    Name firstName(SplittableRandom random) {
        return name(pick(names.first(), random));
    }

    Name lastName(SplittableRandom random) {
        return name(pick(names.last(), random));
    }

    String legalForm(SplittableRandom random) {
        return pick(names.legal(), random);
    }

    String phoneNumber(SplittableRandom random) {
        StringBuilder number = new StringBuilder();
        places.phone().chars().forEach(c -> number.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return number.toString();
    }

    Postal postal(SplittableRandom random) {
        String[] town = pick(places.cities(), random).split(",", -1);
        String line = pick(places.street(), random).replace("#", Integer.toString(1 + random.nextInt(180)));
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

    private static String pick(String list, SplittableRandom random) {
        String[] choices = list.split("\\|");
        return choices[random.nextInt(choices.length)];
    }
}
