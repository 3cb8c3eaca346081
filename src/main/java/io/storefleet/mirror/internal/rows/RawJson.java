package io.storefleet.mirror.internal.rows;

import java.util.function.Predicate;

/**
 * An object's JSON as the service sent it, character by character, but for what must not be kept and what PostgreSQL cannot
 * keep: NUL and half surrogates in texts, and numbers of absurd size, which become texts.
 *
 * @param kept without how the answer went
 * @param told without what differs between two tellings of the same thing
 */
record RawJson(String kept, String told) {

    private static final Predicate<String> ABOUT_THE_ANSWER = name -> name.equals("action") || name.equals("result");

    /** The moment of the last change in all its forms: each telling may render its own, some milliseconds apart. */
    private static final Predicate<String> NOISE = name -> name.startsWith("changed");

    static final RawJson NONE = new RawJson("", "");

    /** Reads a JSON object; whatever else comes is kept as an empty object. */
    static RawJson of(String json) {
        var kept = new StringBuilder(json.length()).append('{');
        var told = new StringBuilder(json.length()).append('{');
        new JsonMembers(json).forEach((name, member) -> {
            if (!ABOUT_THE_ANSWER.test(name)) {
                append(kept, member);
                if (!NOISE.test(name)) {
                    append(told, member);
                }
            }
        });
        return new RawJson(kept.append('}').toString(), told.append('}').toString());
    }

    private static void append(StringBuilder object, String member) {
        if (object.length() > 1) {
            object.append(',');
        }
        object.append(member);
    }

    @Override
    public String toString() {
        return "RawJson[hidden]";
    }
}
