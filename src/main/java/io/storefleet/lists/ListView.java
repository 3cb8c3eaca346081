package io.storefleet.lists;

/**
 * A saved view.
 *
 * @param mine whether the actor made it
 * @param changeable whether the actor may change and delete it
 */
public record ListView(ListViewId id, Draft draft, boolean mine, boolean changeable) {

    /**
     * What is saved.
     *
     * @param name 1 to 255 characters, trimmed
     * @param shared whether all members may use it
     */
    public record Draft(String name, boolean shared, ListRequest list) {
        public Draft {
            name = name.strip();
        }
    }

    public String name() {
        return draft.name();
    }

    public ListRequest list() {
        return draft.list();
    }
}
