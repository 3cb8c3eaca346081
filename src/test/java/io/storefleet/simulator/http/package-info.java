/** What every call of the API is made of: request, reply, routing, and the ways of reading and writing contract §2 and §3. */
@NullMarked
package io.storefleet.simulator.http;

import org.jspecify.annotations.NullMarked;
