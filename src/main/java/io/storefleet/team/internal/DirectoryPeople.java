package io.storefleet.team.internal;

import io.storefleet.team.Agency;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.People;
import io.storefleet.team.Person;
import io.storefleet.tenancy.IdentityId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads and keeps people's faces and choices in the directory. */
@Service
class DirectoryPeople implements People {

    private final Identities identities;
    private final Memberships memberships;

    DirectoryPeople(Identities identities, Memberships memberships) {
        this.identities = identities;
        this.memberships = memberships;
    }

    @Override
    public Person person(IdentityId id) {
        return identities.person(id).orElseThrow(NothingHereException::new);
    }

    @Override
    public List<Agency> agencies(IdentityId id) {
        return memberships.of(id);
    }

    @Override
    public void chooseTheme(IdentityId id, @Nullable String theme) {
        identities.chooseTheme(id, theme);
    }

    @Override
    public void chooseLocale(IdentityId id, @Nullable String locale) {
        identities.chooseLocale(id, locale);
    }
}
