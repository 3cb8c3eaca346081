package io.storefleet.team;

import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.TenantId;
import java.net.URI;

/** Makes agencies with their first Owner: by a single-use address, or directly for the demo and tests. */
public interface SetUp {

    /** A new single-use set-up address, printed by the operator's commands and never logged. */
    URI issue();

    /** Whether a set-up address with this token still works. */
    boolean isOpen(String token);

    /**
     * Uses the address up and makes the agency.
     *
     * @throws TeamException when the link is dead or a field is wrong; the link then still works
     */
    FirstOwner complete(String token, NewAgency agency);

    /**
     * Makes an agency and its Owner. A person who can sign in already keeps name and password, which must be right.
     *
     * @throws TeamException when a field is wrong
     */
    FirstOwner createTenant(String agencyName, String ownerEmail, String ownerName, String password);

    /** What the set-up page asks. */
    record NewAgency(String agencyName, String ownerName, String ownerEmail, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "NewAgency[" + agencyName + "]";
        }
    }

    /** The made agency and who owns it. */
    record FirstOwner(TenantId tenant, String slug, MemberId member, IdentityId identity) {}
}
