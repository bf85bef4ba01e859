let isAskedFor = false;

/** What is typed is kept, so no browser has to warn of its loss. */
export function loadAnew() {
  isAskedFor = true;
  location.reload();
}

export const isLoadingAnew = () => isAskedFor;
