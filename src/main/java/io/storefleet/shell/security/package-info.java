/** Who gets in, how a request is bound to its tenant, and what headers every answer carries. */
@NullMarked
package io.storefleet.shell.security;

import org.jspecify.annotations.NullMarked;
