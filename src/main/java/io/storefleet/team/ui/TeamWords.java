package io.storefleet.team.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grants and times in the words of the reader. */
record TeamWords(Component page, Map<StoreId, String> stores) {

    String roles(List<Given> given) {
        return given.isEmpty()
                ? page.getTranslation("team.role.none")
                : given.stream()
                        .map(one ->
                                page.getTranslation("team.role." + one.role().key()))
                        .distinct()
                        .collect(joining(", "));
    }

    String reach(List<Given> given) {
        return given.stream().map(one -> reach(one.scope())).distinct().collect(joining("; "));
    }

    private String reach(StoreScope scope) {
        return switch (scope) {
            case StoreScope.All all -> page.getTranslation("team.scope.all");
            case StoreScope.Only(var some) ->
                some.stream()
                        .map(store -> stores.getOrDefault(store, page.getTranslation("team.scope.unknown")))
                        .sorted()
                        .collect(joining(", "));
        };
    }

    String time(@Nullable Instant instant) {
        return instant == null
                ? page.getTranslation("team.never")
                : new Formats(UI.getCurrent().getLocale(), ZoneId.of("UTC")).time(instant);
    }
}
