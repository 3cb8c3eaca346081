package io.storefleet.intents.ui;

import io.storefleet.intents.Intents;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of changes works with. */
@Component
record ChangeTools(Intents intents, StoreLabels labels, Colleagues colleagues, Background background) {

    Map<StoreId, String> stores() {
        return labels.labels().stream().collect(Collectors.toMap(StoreLabels.Label::id, StoreLabels.Label::name));
    }

    String name(com.vaadin.flow.component.Component page, MemberId member) {
        var name = colleagues.name(member);
        return name.isEmpty() ? page.getTranslation("intents.member.gone") : name;
    }
}
