/** Attacks on sign-in, rights and the team. */
@NullMarked
package io.storefleet.team;

import org.jspecify.annotations.NullMarked;
