package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import io.storefleet.store.StoreView;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stores of a run: one, several, those with a tag, or all in which the person may make links. */
final class StoreChoice extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TAGS = 12;

    private final MultiSelectComboBox<StoreView> stores = new MultiSelectComboBox<>();
    private final Div quick = new Div();
    private transient List<StoreView> making = List.of();
    private @Nullable String tag;

    StoreChoice(Runnable changed) {
        addClassName("sf-stack");
        quick.addClassName("sf-row");
        stores.setLabel(getTranslation("links.new.stores"));
        stores.setItemLabelGenerator(StoreView::name);
        stores.setRequired(true);
        stores.setWidthFull();
        stores.addValueChangeListener(change -> {
            stores.setInvalid(false);
            changed.run();
        });
        add(stores, quick);
    }

    /**
     * Offers these stores.
     *
     * @param visible how many the person sees; those without the right are said to be left out
     */
    void offer(List<StoreView> offered, int visible) {
        making = offered;
        stores.setItems(making);
        int left = visible - making.size();
        stores.setHelperText(left > 0 ? getTranslation("links.new.stores.left-out", left) : null);
        quick.removeAll();
        if (making.size() > 1) {
            quick.add(button(getTranslation("links.new.stores.all", making.size()), making, null));
            making.stream()
                    .flatMap(store -> store.tags().stream())
                    .distinct()
                    .sorted()
                    .limit(MOST_TAGS)
                    .forEach(tag -> quick.add(button(getTranslation("links.new.stores.tag", tag), tagged(tag), tag)));
        }
    }

    private List<StoreView> tagged(String tag) {
        return making.stream().filter(store -> store.tags().contains(tag)).toList();
    }

    private Button button(String text, List<StoreView> chosen, @Nullable String tagged) {
        return new Button(text, click -> {
            tag = tagged;
            stores.setValue(Set.copyOf(chosen));
        });
    }

    /** The tag by which exactly those that are chosen were chosen. */
    Optional<String> tag() {
        return Optional.ofNullable(tag).filter(each -> stores.getValue().equals(Set.copyOf(tagged(each))));
    }

    /** @param followed the tag they all have; null where they were chosen one by one */
    void choose(Collection<StoreId> ids, @Nullable String followed) {
        tag = followed;
        choose(ids);
    }

    void choose(Collection<StoreId> ids) {
        stores.setValue(
                making.stream().filter(store -> ids.contains(store.id())).collect(Collectors.toSet()));
    }

    /** Those chosen, in the order in which they are offered. */
    List<StoreId> chosen() {
        var chosen = new ArrayList<StoreId>();
        making.stream().filter(stores.getValue()::contains).map(StoreView::id).forEach(chosen::add);
        return chosen;
    }

    String name(StoreId id) {
        return making.stream()
                .filter(store -> store.id().equals(id))
                .map(StoreView::name)
                .findFirst()
                .orElseGet(() -> getTranslation("links.store.gone"));
    }

    /** Says at the field that one is missing. */
    boolean valid() {
        stores.setErrorMessage(getTranslation("links.new.store.missing"));
        stores.setInvalid(stores.getValue().isEmpty());
        return !stores.isInvalid();
    }
}
