package io.storefleet.links.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.links.CohortId;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkTab;
import java.util.Locale;
import java.util.Optional;

/** How a run is called, which tab its links open and how many come first for a look. */
final class RunFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 255;
    private static final int LARGEST_LOOK = 100;

    private final TextField name = new TextField();
    private final RadioButtonGroup<LinkTab> tab = new RadioButtonGroup<>();
    private final TextField look = new TextField();

    RunFields() {
        addClassName("sf-fields");
        name.setLabel(getTranslation("links.new.name"));
        name.setRequired(true);
        name.setMaxLength(LONGEST_TITLE);
        name.setValue(getTranslation("links.new.name.usual"));
        tab.setLabel(getTranslation("links.new.tab"));
        tab.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        tab.setItems(LinkTab.values());
        tab.setItemLabelGenerator(
                value -> getTranslation("links.tab." + value.name().toLowerCase(Locale.ROOT)));
        tab.setValue(LinkTab.ORDERS);
        look.setLabel(getTranslation("links.new.look"));
        look.setHelperText(getTranslation("links.new.look.help"));
        look.setValue(String.valueOf(LinkRequest.USUAL_LOOK));
        look.setAllowedCharPattern("[0-9]");
        add(name, tab, look);
    }

    /** The run that is asked for; empty when a field is wrong, which stands there then. */
    Optional<LinkRequest> request(CohortId cohort) {
        name.setErrorMessage(getTranslation("links.new.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        look.setErrorMessage(getTranslation("links.new.look.wrong", LARGEST_LOOK));
        look.setInvalid(!look.getValue().matches("[0-9]{1,3}") || size() > LARGEST_LOOK);
        return name.isInvalid() || look.isInvalid()
                ? Optional.empty()
                : Optional.of(new LinkRequest(name.getValue(), tab.getValue(), cohort, size()));
    }

    private int size() {
        return Integer.parseInt(look.getValue());
    }
}
