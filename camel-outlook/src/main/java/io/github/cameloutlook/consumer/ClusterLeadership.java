/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.consumer;

import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterEventListener;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.support.cluster.ClusterServiceHelper;

/** Whether this node of a cluster is the one that walks. */
final class ClusterLeadership implements CamelClusterEventListener.Leadership {

    private final String namespace;
    private final Runnable gained;
    private final Runnable lost;
    private final AtomicBoolean leader = new AtomicBoolean();
    private CamelClusterService service;
    private volatile CamelClusterView view;

    /**
     * @param gained called when this node begins to lead; must not wait
     * @param lost   called when this node no longer leads; must not wait
     */
    ClusterLeadership(String namespace, Runnable gained, Runnable lost) {
        this.namespace = namespace;
        this.gained = gained;
        this.lost = lost;
    }

    /**
     * Takes part in the election.
     *
     * @throws IllegalStateException if there is no service that holds one
     */
    void start(CamelContext context) throws Exception {
        service = ClusterServiceHelper.lookupService(context).orElseThrow(() -> new IllegalStateException(
                "The option clusterNamespace is set, but the Camel context has no CamelClusterService. Add one, such as that of"
                                                                                                          + " camel-kubernetes, camel-infinispan or camel-file."));
        view = service.getView(namespace);
        view.addEventListener(this);
    }

    /** Leaves the election; another node may lead then. */
    void stop() throws Exception {
        CamelClusterView current = view;
        view = null;
        leader.set(false);
        if (current != null) {
            current.removeEventListener(this);
            service.releaseView(current);
        }
    }

    @Override
    public void leadershipChanged(CamelClusterView changed, CamelClusterMember member) {
        look(changed);
    }

    /**
     * Whether this node leads now. Asked, too, because not every cluster service tells of a leadership that is lost.
     */
    boolean isLeader() {
        CamelClusterView current = view;
        if (current != null) {
            look(current);
        }
        return leader.get();
    }

    private void look(CamelClusterView current) {
        CamelClusterMember local = current.getLocalMember();
        boolean leads = local != null && local.isLeader();
        if (leader.getAndSet(leads) != leads) {
            (leads ? gained : lost).run();
        }
    }
}
