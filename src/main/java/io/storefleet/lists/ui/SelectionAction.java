package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.lists.Selection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that can be done with what is selected of any list; whoever can do it provides it. */
public interface SelectionAction {

    /**
     * What a person starts it by; empty where they may not.
     *
     * @param kind the key of the kind of list
     * @param selection what is selected then; null for nothing
     */
    Optional<Component> of(String kind, Supplier<@Nullable Selection> selection);
}
