package io.storefleet.bulk;

import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.Set;

/** An action that is of one list and needs the same rights, and mostly asks for a name always or never. */
public abstract class PlainBulk implements BulkAction {

    private final What what;

    protected PlainBulk(What what) {
        this.what = what;
    }

    /**
     * What it is, whatever is asked.
     *
     * @param list as {@link BulkAction#list}
     * @param least as {@link BulkAction#least}
     * @param asks whether a name is typed before it begins
     */
    public record What(String name, String list, TargetKind target, Set<Verb> least, boolean asks) {

        public What {
            least = Set.copyOf(least);
        }
    }

    @Override
    public final String name() {
        return what.name();
    }

    @Override
    public final String list() {
        return what.list();
    }

    @Override
    public final TargetKind target() {
        return what.target();
    }

    @Override
    public final Set<Verb> least() {
        return what.least();
    }

    @Override
    public boolean asksForName(String request) {
        return what.asks();
    }
}
