package io.storefleet.links.internal;

import io.storefleet.links.LinkReason;
import java.util.ArrayList;
import java.util.List;

/** Answers by what they do to their rows. */
record Sorted(List<Answer.Link> links, List<Answer.Reason> reasons, List<Answer.Elsewhere> elsewhere) {

    /** @param nextStore whether another store can be asked for what is sought; else nobody has it */
    static Sorted of(List<Answer> answers, boolean nextStore) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var answer : answers) {
            switch (answer) {
                case Answer.Link link -> sorted.links.add(link);
                case Answer.Reason reason -> sorted.reasons.add(reason);
                case Answer.Elsewhere elsewhere when nextStore -> sorted.elsewhere.add(elsewhere);
                case Answer.Elsewhere(int line) ->
                    sorted.reasons.add(new Answer.Reason(line, LinkReason.of(LinkReason.NOBODY)));
            }
        }
        return sorted;
    }
}
