/** Members, grants, tokens, passwords and sign-in behind the team's public face. */
@NullMarked
package io.storefleet.team.internal;

import org.jspecify.annotations.NullMarked;
