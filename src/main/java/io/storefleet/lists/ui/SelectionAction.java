package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.storefleet.lists.Selection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that can be done with what is selected of any list; whoever can do it provides it. */
// A page is sent only the components found in the classes it names, and it never names those that provide this.
@Uses(DatePicker.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
public interface SelectionAction {

    /**
     * What a person starts it by; empty where they may not.
     *
     * @param kind the key of the kind of list
     * @param selection what is selected then; null for nothing
     */
    Optional<Component> of(String kind, Supplier<@Nullable Selection> selection);
}
