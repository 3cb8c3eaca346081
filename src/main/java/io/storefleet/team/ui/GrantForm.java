package io.storefleet.team.ui;

import static io.storefleet.team.TeamException.Problem.LAST_OWNER;
import static io.storefleet.team.TeamException.Problem.MORE_THAN_HELD;
import static io.storefleet.team.TeamException.Problem.NO_STORE_CHOSEN;
import static io.storefleet.team.TeamException.Problem.OWNER_NEEDS_ALL_STORES;
import static io.storefleet.team.TeamException.Problem.ROLE_NOT_GRANTABLE;
import static io.storefleet.team.TeamException.Problem.STORE_UNKNOWN;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.tenancy.StoreId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The choice of a role and of the stores it reaches. */
final class GrantForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";
    private static final String SOME = "some";

    private final Select<Role> role = new Select<>();
    private final RadioButtonGroup<String> reach = new RadioButtonGroup<>();
    private final MultiSelectComboBox<StoreId> stores = new MultiSelectComboBox<>();

    GrantForm(Map<StoreId, String> names) {
        addClassName("sf-stack");
        role.setLabel(getTranslation("team.field.role"));
        role.setItems(Role.grantable());
        role.setItemLabelGenerator(one -> getTranslation("team.role." + one.key()));
        role.setValue(Role.VIEWER);
        role.setHelperText(getTranslation("team.role.viewer.help"));
        role.addValueChangeListener(change -> explain(change.getValue()));
        role.setManualValidation(true);
        reach.setLabel(getTranslation("team.field.scope"));
        reach.setItems(ALL, SOME);
        reach.setItemLabelGenerator(one -> getTranslation("team.scope." + one));
        reach.setValue(ALL);
        reach.addValueChangeListener(change -> stores.setVisible(SOME.equals(change.getValue())));
        reach.setManualValidation(true);
        var known = new LinkedHashMap<>(names);
        stores.setLabel(getTranslation("team.field.stores"));
        stores.setItems(known.keySet());
        stores.setItemLabelGenerator(store -> known.getOrDefault(store, store.toString()));
        stores.setVisible(false);
        stores.setManualValidation(true);
        add(role, reach, stores);
    }

    private void explain(Role chosen) {
        role.setHelperText(getTranslation("team.role." + chosen.key() + ".help"));
    }

    /** Shows what somebody has now; a role that cannot be given any more shows as the least one. */
    void show(Given given) {
        role.setValue(Role.grantable().contains(given.role()) ? given.role() : Role.VIEWER);
        if (given.scope() instanceof StoreScope.Only(var some)) {
            reach.setValue(SOME);
            stores.setValue(some);
        }
    }

    Role role() {
        return role.getValue();
    }

    StoreScope scope() {
        return ALL.equals(reach.getValue())
                ? new StoreScope.All(Set.of())
                : new StoreScope.Only(stores.getSelectedItems());
    }

    /** Which of its fields a problem is about. */
    FieldProblems problems() {
        return new FieldProblems()
                .at(role, MORE_THAN_HELD, ROLE_NOT_GRANTABLE, LAST_OWNER)
                .at(reach, OWNER_NEEDS_ALL_STORES)
                .at(stores, NO_STORE_CHOSEN, STORE_UNKNOWN);
    }
}
