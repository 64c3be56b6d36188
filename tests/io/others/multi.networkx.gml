graph [
  directed 1
  multigraph 1
  name "Pairs &#38; &#34;quotes&#34;"
  node [
    id 0
    label "&#214;sterreich"
  ]
  node [
    id 1
    label "B"
  ]
  node [
    id 2
    label "C"
  ]
  node [
    id 3
    label "alone"
    note "a &#34;b&#34; &#38; c"
  ]
  edge [
    source 0
    target 1
    key 0
    weight 2.5
    type "talks"
  ]
  edge [
    source 0
    target 1
    key 1
    weight 1
  ]
  edge [
    source 1
    target 2
    key 0
  ]
]
