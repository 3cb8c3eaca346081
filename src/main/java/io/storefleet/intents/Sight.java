package io.storefleet.intents;

import java.util.Map;

/** What reading back has shown. */
public sealed interface Sight {

    /** It was done. @param facts what came of it, as in {@link ChangeKind#send} */
    record Done(Map<String, String> facts) implements Sight {
        public Done {
            facts = Map.copyOf(facts);
        }
    }

    /** Nothing of it is there; the service shows old versions for minutes, so it counts only later. */
    record NotDone() implements Sight {}

    /** What is there does not tell. @param code lower-case word for why, such as {@code changed-since} */
    record Unclear(String code) implements Sight {}
}
