package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.tenancy.TenantId;

/** Somebody at the address of a link that works. */
public record Visit(TenantId tenant, EvergreenLinkId link, Customer customer, PortalTab tab) {}
