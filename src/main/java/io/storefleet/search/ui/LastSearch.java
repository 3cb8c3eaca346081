package io.storefleet.search.ui;

import com.vaadin.flow.server.VaadinSession;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;

/**
 * What the person looked for last, and in which data. It may name people, so it is kept in the session's memory and stands
 * in no address and no row.
 */
record LastSearch(TenantId tenant, String text, Data data) {

    static LastSearch here() {
        var tenant = Tenancy.tenant();
        var last = VaadinSession.getCurrent().getAttribute(LastSearch.class);
        return last != null && last.tenant().equals(tenant) ? last : new LastSearch(tenant, "", Data.LIVE);
    }

    LastSearch text(String other) {
        return keep(new LastSearch(tenant, other, data));
    }

    LastSearch data(Data other) {
        return keep(new LastSearch(tenant, text, other));
    }

    private static LastSearch keep(LastSearch last) {
        VaadinSession.getCurrent().setAttribute(LastSearch.class, last);
        return last;
    }

    @Override
    public String toString() {
        return "LastSearch[hidden]";
    }
}
